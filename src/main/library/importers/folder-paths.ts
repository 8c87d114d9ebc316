/** A folder that knows what it lies in. */
export interface Folder {
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
}

/** The path of each folder by its id. Folders that lie in each other begin where that is found out. */
export function folderPaths(folders: readonly Folder[]): Map<string, string> {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const paths = new Map<string, string>();
  for (const { id } of folders) paths.set(id, pathOf(id, byId));
  return paths;
}

const MAX_DEPTH = 100;

function pathOf(id: string, byId: ReadonlyMap<string, Folder>): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (
    let at = byId.get(id);
    at !== undefined && !seen.has(at.id) && seen.size < MAX_DEPTH;
    at = byId.get(at.parentId)
  ) {
    seen.add(at.id);
    if (at.name.trim() !== '') names.unshift(at.name.trim());
  }
  return names.join('/');
}
