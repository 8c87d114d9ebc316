import { createContext, use, type ReactNode } from 'react';
import type { Client } from '../../contract/client.ts';
import type { HostBridge } from '../../contract/host.ts';
import type { ConnectionStore } from './connection.ts';
import type { ErrorWords } from './error-words.ts';

/** What every question to the library goes through. Made once in main.tsx and handed down. */
export interface Api {
  client: Client;
  bridge: HostBridge;
  connection: ConnectionStore;
}

/** Shows an error where the user is; `again` does the same act once more and is given where that can help. */
export type TellError = (error: ErrorWords, again: (() => void) | null) => void;

const ApiContext = createContext<(Api & { tellError: TellError }) | null>(null);

export interface ApiProviderProps {
  api: Api;
  /** How an error that no component shows itself is told. */
  tellError: TellError;
  children: ReactNode;
}

export function ApiProvider({ api, tellError, children }: ApiProviderProps) {
  return <ApiContext value={{ ...api, tellError }}>{children}</ApiContext>;
}

/** @throws Error outside an ApiProvider, which is a fault of the program */
export function useApi(): Api & { tellError: TellError } {
  const api = use(ApiContext);
  if (api === null) throw new Error('useApi needs an ApiProvider above it');
  return api;
}

/** The typed way to ask directly, for what is neither shown nor a mutation (reading progress, citations). */
export function useClient(): Client {
  return useApi().client;
}
