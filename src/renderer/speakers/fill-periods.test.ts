import { describe, expect, it } from 'vitest';
import { fillPeriods } from './fill-periods.ts';

const month = (name: string, passages = 1, suggestions = 0) => ({ month: name, passages, suggestions });

describe('the columns of the timeline', () => {
  it('are months without gaps', () => {
    expect(fillPeriods([month('2024-11', 2, 1), month('2025-02')])).toEqual([
      { period: '2024-11', passages: 2, suggestions: 1 },
      { period: '2024-12', passages: 0, suggestions: 0 },
      { period: '2025-01', passages: 0, suggestions: 0 },
      { period: '2025-02', passages: 1, suggestions: 0 },
    ]);
    expect(fillPeriods([])).toEqual([]);
  });

  it('are years where the months would be too many, and never more than can be seen', () => {
    expect(fillPeriods([month('2020-01'), month('2020-07'), month('2025-02', 3)])).toMatchObject([
      { period: '2020', passages: 2 },
      ...['2021', '2022', '2023', '2024'].map((period) => ({ period, passages: 0 })),
      { period: '2025', passages: 3 },
    ]);
    expect(fillPeriods([month('1700-01'), month('2025-02')])).toHaveLength(60);
  });
});
