import type { Catalogue } from '../../catalogue.ts';
import { apiGerman } from './api.ts';
import { appGerman } from './app.ts';
import { commandsGerman } from './commands.ts';
import { countsGerman } from './counts.ts';
import { exportingGerman } from './exporting.ts';
import { firstRunGerman } from './first-run.ts';
import { historyGerman } from './history.ts';
import { hostGerman } from './host.ts';
import { importingGerman } from './importing.ts';
import { libraryGerman } from './library.ts';
import { markingGerman } from './marking.ts';
import { passagesGerman } from './passages.ts';
import { readerGerman } from './reader.ts';
import { savingGerman } from './saving.ts';
import { searchGerman } from './search.ts';
import { settingsGerman } from './settings.ts';
import { speakersGerman } from './speakers.ts';
import { statementsGerman } from './statements.ts';
import { tagsGerman } from './tags.ts';
import { timeGerman } from './time.ts';
import { uiGerman } from './ui.ts';
import { versionsGerman } from './versions.ts';

export const german: Catalogue = {
  ...apiGerman,
  ...appGerman,
  ...commandsGerman,
  ...countsGerman,
  ...exportingGerman,
  ...firstRunGerman,
  ...historyGerman,
  ...hostGerman,
  ...importingGerman,
  ...libraryGerman,
  ...markingGerman,
  ...passagesGerman,
  ...readerGerman,
  ...savingGerman,
  ...searchGerman,
  ...settingsGerman,
  ...speakersGerman,
  ...statementsGerman,
  ...tagsGerman,
  ...timeGerman,
  ...uiGerman,
  ...versionsGerman,
};
