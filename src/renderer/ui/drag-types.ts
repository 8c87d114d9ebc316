/** What is dragged within the window says of itself; nothing else is taken by the lines of the sidebar. */
export const STORIES_DRAG = 'application/x-verbatim-stories';
export const TAG_DRAG = 'application/x-verbatim-tag';
export const PASSAGES_DRAG = 'application/x-verbatim-passages';

/** The ids that a drag carries, when it carries such things. */
export function readDraggedIds(data: DataTransfer, type: string): string[] {
  const ids: unknown = data.types.includes(type) ? JSON.parse(data.getData(type) || '[]') : [];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}
