interface Tagged {
  readonly id: string;
  readonly tags: readonly string[];
}

/** The tags that every one of the passages has, in the order of the first. */
export function commonTags(passages: readonly Tagged[]): string[] {
  const [first, ...others] = passages;
  return (first?.tags ?? []).filter((tag) => others.every(({ tags }) => tags.includes(tag)));
}
