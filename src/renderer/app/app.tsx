import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useLayoutEffect, useState, type ReactNode } from 'react';
import { ApiProvider, type Api, type TellError } from '../api/api-context.tsx';
import { doesArrive } from '../commands/judge-key.ts';
import { makeCommandRegistry } from '../commands/registry.ts';
import { UserKeys } from '../commands/user-keys.tsx';
import { CommandProvider } from '../commands/use-commands.tsx';
import { LanguageProvider, useMessages } from '../language/language-provider.tsx';
import type { Messages } from '../language/make-messages.ts';
import { showLastTheme } from '../settings/use-appearance.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { ToastProvider, useToast } from '../ui/toast.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { ErrorWall } from './error-wall.tsx';
import { Window } from './window.tsx';
import './app.css';

/** Answers live until an event makes them stale: nothing is asked again because time has passed or a window came to the front. */
function makeQueryClient(): QueryClient {
  // What a key changes is on the screen before the next key comes; by default it would wait for a timer.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, gcTime: 5 * 60_000, retry: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** The interface, once the way to the library is known. */
export function App({ api, firstMessages }: { api: Api; firstMessages: Messages }) {
  const [queries] = useState(makeQueryClient);
  const [registry] = useState(() =>
    makeCommandRegistry({ now: Date.now, doesArrive: (key) => doesArrive(key, api.bridge.host) }),
  );
  useLayoutEffect(showLastTheme, []);
  return (
    <LanguageProvider first={firstMessages}>
      <TooltipProvider delayDuration={500} skipDelayDuration={200}>
        <ToastProvider>
          <ApiWithToasts api={api}>
            <QueryClientProvider client={queries}>
              <CommandProvider registry={registry}>
                <div className="app">
                  <ConnectionBanner />
                  <ErrorWall>
                    <Suspense fallback={<Skeleton rows={8} />}>
                      <UserKeys>
                        <Window />
                      </UserKeys>
                    </Suspense>
                  </ErrorWall>
                </div>
              </CommandProvider>
            </QueryClientProvider>
          </ApiWithToasts>
        </ToastProvider>
      </TooltipProvider>
    </LanguageProvider>
  );
}

/** Errors that nobody shows in their own place are said at the lower edge. */
function ApiWithToasts({ api, children }: { api: Api; children: ReactNode }) {
  const toast = useToast();
  const { t } = useMessages();
  const tellError: TellError = ({ what, hint }, again) =>
    toast({
      words: what,
      hint,
      tone: 'danger',
      act: again === null ? undefined : { words: t('ui.try-again'), run: again },
    });
  return (
    <ApiProvider api={api} tellError={tellError}>
      {children}
    </ApiProvider>
  );
}
