/**
 * One step of the schema. Its version is the number of its file, and becomes `user_version`. A step that has been
 * shipped never changes: a correction is a new step.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
