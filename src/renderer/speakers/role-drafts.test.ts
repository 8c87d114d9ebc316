import { expect, it } from 'vitest';
import { findRoleProblem, readRoles, writeRoles } from './role-drafts.ts';

const draft = (role: string, from = '', until = '') => ({ key: role, role, from, until });

it('goes there and back, and leaves blank lines out', () => {
  const roles = [{ role: 'Envoy', from: '2025-01', until: null }];
  expect(readRoles([...writeRoles(roles), draft(' ')])).toEqual(roles);
});

it.each([
  [draft(''), null],
  [draft('Envoy'), null],
  [draft('Envoy', '2012', '2012-05'), null],
  [draft('Envoy', '2012-05', '2012'), null],
  [draft('', '2012'), 'missing'],
  [draft('Envoy', 'spring'), 'date'],
  [draft('Envoy', '2012', '2011-12'), 'order'],
])('%o', (role, problem) => expect(findRoleProblem(role)).toBe(problem));
