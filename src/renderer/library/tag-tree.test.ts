import { describe, expect, it } from 'vitest';
import type { Tag } from '../../contract/tag.ts';
import { growTagTree, showOpenNodes } from './tag-tree.ts';

const tag = (name: string, articleCount = 1): Tag => ({
  id: '01930000-0000-7000-8000-000000000000' as Tag['id'],
  name,
  colour: null,
  articleCount,
  passageCount: 0,
});

describe('growTagTree', () => {
  it('adds the parents that only names know, before their children', () => {
    const nodes = growTagTree([tag('ukraine/negotiations', 3), tag('energy'), tag('ukraine-aid')]);
    expect(nodes.map(({ name, depth, articleCount }) => [name, depth, articleCount])).toEqual([
      ['energy', 0, 1],
      ['ukraine', 0, null],
      ['ukraine/negotiations', 1, 3],
      ['ukraine-aid', 0, 1],
    ]);
    expect(nodes.map(({ hasChildren }) => hasChildren)).toEqual([false, true, false, false]);
  });

  it('hides what is under a closed parent', () => {
    const nodes = growTagTree([tag('a/b/c'), tag('ab')]);
    expect(showOpenNodes(nodes, new Set(['a'])).map(({ name }) => name)).toEqual(['a', 'ab']);
    expect(showOpenNodes(nodes, new Set(['a/b'])).map(({ name }) => name)).toEqual(['a', 'a/b', 'ab']);
  });
});
