import type { Catalogue } from '../../catalogue.ts';
import { apiRussian } from './api.ts';
import { appRussian } from './app.ts';
import { commandsRussian } from './commands.ts';
import { countsRussian } from './counts.ts';
import { exportingRussian } from './exporting.ts';
import { firstRunRussian } from './first-run.ts';
import { historyRussian } from './history.ts';
import { hostRussian } from './host.ts';
import { importingRussian } from './importing.ts';
import { libraryRussian } from './library.ts';
import { markingRussian } from './marking.ts';
import { passagesRussian } from './passages.ts';
import { readerRussian } from './reader.ts';
import { savingRussian } from './saving.ts';
import { searchRussian } from './search.ts';
import { settingsRussian } from './settings.ts';
import { speakersRussian } from './speakers.ts';
import { statementsRussian } from './statements.ts';
import { tagsRussian } from './tags.ts';
import { timeRussian } from './time.ts';
import { uiRussian } from './ui.ts';
import { versionsRussian } from './versions.ts';

export const russian: Catalogue = {
  ...apiRussian,
  ...appRussian,
  ...commandsRussian,
  ...countsRussian,
  ...exportingRussian,
  ...firstRunRussian,
  ...historyRussian,
  ...hostRussian,
  ...importingRussian,
  ...libraryRussian,
  ...markingRussian,
  ...passagesRussian,
  ...readerRussian,
  ...savingRussian,
  ...searchRussian,
  ...settingsRussian,
  ...speakersRussian,
  ...statementsRussian,
  ...tagsRussian,
  ...timeRussian,
  ...uiRussian,
  ...versionsRussian,
};
