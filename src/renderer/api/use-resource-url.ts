import { useCallback } from 'react';
import { assetPath } from '../../contract/resources.ts';
import { useApi } from './api-context.tsx';

/** The address of an image kept in the library; in Electron pictures live on an origin of their own. */
export function useAssetUrl(): (sha256: string) => string {
  const { bridge } = useApi();
  return useCallback((sha256) => `${bridge.assetOrigin}${assetPath(sha256)}`, [bridge]);
}
