import { protocol } from 'electron';

/** The scheme of everything that a window loads. */
export const APP_SCHEME = 'app';
/** Where the interface lives: the only page there is. */
export const APP_ORIGIN = 'app://bundle';
export const APP_PAGE = `${APP_ORIGIN}/`;
/** Where pictures of saved pages live: an origin of their own, which no script of ours shares. */
export const MEDIA_ORIGIN = 'app://media';

/** Must be called before `ready`, once. Never `bypassCSP`: the policy is the second wall around a saved page. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}
