import type { Catalogue } from '../../catalogue.ts';
import { apiUkrainian } from './api.ts';
import { appUkrainian } from './app.ts';
import { commandsUkrainian } from './commands.ts';
import { countsUkrainian } from './counts.ts';
import { exportingUkrainian } from './exporting.ts';
import { firstRunUkrainian } from './first-run.ts';
import { historyUkrainian } from './history.ts';
import { hostUkrainian } from './host.ts';
import { importingUkrainian } from './importing.ts';
import { libraryUkrainian } from './library.ts';
import { markingUkrainian } from './marking.ts';
import { passagesUkrainian } from './passages.ts';
import { readerUkrainian } from './reader.ts';
import { savingUkrainian } from './saving.ts';
import { searchUkrainian } from './search.ts';
import { settingsUkrainian } from './settings.ts';
import { speakersUkrainian } from './speakers.ts';
import { statementsUkrainian } from './statements.ts';
import { tagsUkrainian } from './tags.ts';
import { timeUkrainian } from './time.ts';
import { uiUkrainian } from './ui.ts';
import { versionsUkrainian } from './versions.ts';

export const ukrainian: Catalogue = {
  ...apiUkrainian,
  ...appUkrainian,
  ...commandsUkrainian,
  ...countsUkrainian,
  ...exportingUkrainian,
  ...firstRunUkrainian,
  ...historyUkrainian,
  ...hostUkrainian,
  ...importingUkrainian,
  ...libraryUkrainian,
  ...markingUkrainian,
  ...passagesUkrainian,
  ...readerUkrainian,
  ...savingUkrainian,
  ...searchUkrainian,
  ...settingsUkrainian,
  ...speakersUkrainian,
  ...statementsUkrainian,
  ...tagsUkrainian,
  ...timeUkrainian,
  ...uiUkrainian,
  ...versionsUkrainian,
};
