import { useCallback } from 'react';
import { useApi } from '../api/api-context.tsx';
import { sayError } from '../api/error-words.ts';
import { useSettings } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useToast } from '../ui/toast.tsx';
import { carryOut } from './carry-out.ts';
import { sayOutcome } from './say-outcome.ts';

/** Carries out what was carried out last once more, as it is now, in the same form. */
export function useExportAgain(): () => void {
  const api = useApi();
  const messages = useMessages();
  const toast = useToast();
  const { lastExport } = useSettings();
  return useCallback(() => {
    const { t } = messages;
    if (lastExport === null) {
      toast({ words: t('exporting.again.none'), hint: t('exporting.again.none.why') });
      return;
    }
    void carryOut(api, lastExport)
      .then((outcome) => sayOutcome(outcome, messages))
      .catch((error: unknown) => {
        const { what, hint } = sayError(error, messages);
        return { words: what, hint, tone: 'danger' as const };
      })
      .then((words) => words && toast(words));
  }, [api, lastExport, messages, toast]);
}
