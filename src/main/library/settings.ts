import type { ParsedInputOf } from '../../contract/methods.ts';
import { defaultSettings, settingsSchema } from '../../contract/settings.ts';
import type { Settings } from '../../contract/settings.ts';
import type { LibraryParts } from './parts.ts';
import { readStoredSettings, writeSetting } from './store/settings.ts';

/** Each setting by itself: one that was stored and does not fit (any more) falls back, the others hold. */
export function getSettings({ store }: LibraryParts): Settings {
  const stored = readStoredSettings(store.db);
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(stored.get(key));
    if (parsed.success) settings[key] = parsed.data;
  }
  return settingsSchema.parse(settings);
}

/** Settings are the machine's manner, not the user's work: undo does not take them back. */
export function updateSettings(parts: LibraryParts, patch: ParsedInputOf<'settings.update'>): Settings {
  const { store, ports } = parts;
  store.write({ act: null, isQuiet: true }, () => {
    for (const [key, value] of Object.entries(patch)) {
      if (value !== undefined) writeSetting(store.db, key, value);
    }
  });
  ports.announce({ type: 'settings.changed' });
  return getSettings(parts);
}
