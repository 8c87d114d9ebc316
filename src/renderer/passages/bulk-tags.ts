interface Tagged {
  readonly id: string;
  readonly tags: readonly string[];
}

/** The tags that every one of the passages has, in the order of the first. */
export function commonTags(passages: readonly Tagged[]): string[] {
  const [first, ...others] = passages;
  return (first?.tags ?? []).filter((tag) => others.every(({ tags }) => tags.includes(tag)));
}

/** What each passage's tags become, those that become the same together; passages that nothing changes for are left out. */
export function groupByTags(
  passages: readonly Tagged[],
  edit: (tags: readonly string[]) => string[],
): { ids: string[]; tags: string[] }[] {
  const groups = new Map<string, { ids: string[]; tags: string[] }>();
  for (const { id, tags } of passages) {
    const next = edit(tags);
    if (next.length === tags.length && next.every((tag) => tags.includes(tag))) continue;
    const key = JSON.stringify(next);
    const group = groups.get(key);
    if (group) group.ids.push(id);
    else groups.set(key, { ids: [id], tags: next });
  }
  return [...groups.values()];
}
