import { apiMessages } from './api.ts';
import { appMessages } from './app.ts';
import { commandsMessages } from './commands.ts';
import { countsMessages } from './counts.ts';
import { exportingMessages } from './exporting.ts';
import { firstRunMessages } from './first-run.ts';
import { historyMessages } from './history.ts';
import { hostMessages } from './host.ts';
import { importingMessages } from './importing.ts';
import { libraryMessages } from './library.ts';
import { markingMessages } from './marking.ts';
import { passagesMessages } from './passages.ts';
import { readerMessages } from './reader.ts';
import { savingMessages } from './saving.ts';
import { searchMessages } from './search.ts';
import { settingsMessages } from './settings.ts';
import { speakersMessages } from './speakers.ts';
import { statementsMessages } from './statements.ts';
import { tagsMessages } from './tags.ts';
import { timeMessages } from './time.ts';
import { uiMessages } from './ui.ts';
import { versionsMessages } from './versions.ts';

/** What every other language answers to: its keys are the keys, its text says which values a message wants. */
export const english = {
  ...apiMessages,
  ...appMessages,
  ...commandsMessages,
  ...countsMessages,
  ...exportingMessages,
  ...firstRunMessages,
  ...historyMessages,
  ...hostMessages,
  ...importingMessages,
  ...libraryMessages,
  ...markingMessages,
  ...passagesMessages,
  ...readerMessages,
  ...savingMessages,
  ...searchMessages,
  ...settingsMessages,
  ...speakersMessages,
  ...statementsMessages,
  ...tagsMessages,
  ...timeMessages,
  ...uiMessages,
  ...versionsMessages,
};
