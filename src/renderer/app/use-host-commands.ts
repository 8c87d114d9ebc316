import { useEffect, useRef } from 'react';
import type { HostBridge, HostCommand } from '../../contract/host.ts';

/** What each act that begins in the host's menu or in a link does here. */
export type HostCommandTable = {
  [T in HostCommand['type']]: (command: Extract<HostCommand, { type: T }>) => void;
};

/** Does what the host asks for, always in the state of the last render. */
export function useHostCommands(bridge: HostBridge, table: HostCommandTable): void {
  const latest = useRef(table);
  useEffect(() => {
    latest.current = table;
  });
  useEffect(
    () =>
      bridge.onCommand((command) => {
        (latest.current[command.type] as (command: HostCommand) => void)(command);
      }),
    [bridge],
  );
}
