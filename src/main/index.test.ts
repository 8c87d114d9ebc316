import { vi, expect, it } from 'vitest';
import { asked } from '../../test/electron/stand-in.ts';

it('turns the sandbox on and registers its scheme as soon as it is loaded, then starts the library', async () => {
  await import('./index.ts');
  expect(asked.isSandboxEnabled).toBe(true);
  expect(asked.schemes.map(({ scheme }) => scheme)).toEqual(['app']);
  const child = await vi.waitFor(() => {
    const [first] = asked.forks;
    if (first === undefined) throw new Error('not started yet');
    return first;
  });
  expect(child.modulePath).toMatch(/library-entry\.js$/u);
  expect(asked.windows).toHaveLength(0);
});
