import { Direction } from 'radix-ui';
import { createContext, use, useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { loadMessages } from './load-messages.ts';
import type { Messages } from './make-messages.ts';

type Language = Settings['language'];

const MessagesContext = createContext<Messages | null>(null);
const SpeakContext = createContext<((language: Language) => void) | null>(null);

/** The words of the language that is shown. @throws Error outside a LanguageProvider, a fault of the program */
export function useMessages(): Messages {
  const messages = use(MessagesContext);
  if (messages === null) throw new Error('useMessages needs a LanguageProvider above it');
  return messages;
}

/** Shows the interface in a language, from now on. The last wish holds, whichever catalogue comes first. */
export function useSpeak(): (language: Language) => void {
  const speak = use(SpeakContext);
  if (speak === null) throw new Error('useSpeak needs a LanguageProvider above it');
  return speak;
}

export interface LanguageProviderProps {
  /** The language of the first paint. */
  first: Messages;
  children: ReactNode;
}

/** Holds the language of the interface, and tells it to the document and to the menus, whose arrow keys turn with it. */
export function LanguageProvider({ first, children }: LanguageProviderProps) {
  const [messages, setMessages] = useState(first);
  const wish = useRef<Language | null>(null);
  const speak = useCallback((language: Language) => {
    if (wish.current === language) return;
    wish.current = language;
    void loadMessages(language).then((loaded) => {
      if (wish.current === language) setMessages((now) => (now.locale === loaded.locale ? now : loaded));
    });
  }, []);
  useLayoutEffect(() => {
    document.documentElement.lang = messages.locale === 'en' ? 'en-GB' : messages.locale;
    document.documentElement.dir = messages.dir;
  }, [messages]);
  return (
    <SpeakContext value={speak}>
      <MessagesContext value={messages}>
        <Direction.Provider dir={messages.dir}>{children}</Direction.Provider>
      </MessagesContext>
    </SpeakContext>
  );
}
