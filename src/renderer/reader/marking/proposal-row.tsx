import { Check } from 'lucide-react';
import { useMessages } from '../../language/language-provider.tsx';
import { joinClasses } from '../../ui/join-classes.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import type { ProposedAttribution } from './proposed-attributions.ts';
import type { Proposals } from './use-proposals.ts';
import './proposal-row.css';

export interface ProposalRowProps {
  proposals: Proposals;
  onTake: (proposed: ProposedAttribution) => void;
}

/** Who may have said the selected words, likeliest first, with the sentence that says so: one key takes it. */
export function ProposalRow({ proposals, onTake }: ProposalRowProps) {
  const { t, sayDate } = useMessages();
  const { all, at, saidOn } = proposals;
  const meant = all[at];
  if (meant === undefined) return null;
  return (
    <div className="proposal-row" role="group" aria-label={t('statements.proposed')}>
      <div className="proposal-row-names">
        {all.map((one, index) => (
          <Tooltip key={one.name} words={t('statements.take', { name: one.name })}>
            <button
              type="button"
              className={joinClasses('proposal-row-name', index === at && 'proposal-row-meant')}
              aria-label={t('statements.take', { name: one.name })}
              aria-current={index === at ? 'true' : undefined}
              onClick={() => onTake(one)}
            >
              {index === at && <Check size={14} aria-hidden />}
              <bdi>{one.name}</bdi>
              {one.role !== null && <bdi className="proposal-row-role">{one.role}</bdi>}
              {index === at && <Kbd command="passage.mark-said" />}
            </button>
          </Tooltip>
        ))}
      </div>
      <p className="proposal-row-why">
        {saidOn !== null && (
          <span className="proposal-row-day" title={t('statements.said-by', { words: saidOn.words })}>
            {t('statements.day', { day: sayDate(saidOn.date), words: saidOn.words })}
          </span>
        )}
        <bdi>{meant.reason}</bdi>
      </p>
    </div>
  );
}
