import { ChevronRight } from 'lucide-react';
import type { Article } from '../../contract/article.ts';
import type { FoundStatement } from '../../contract/found-statement.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import {
  keyOfStatement,
  partsOf,
  type Fold,
  type StatementLine,
  type StatementSpan,
} from './arrange-statements.ts';
import { StatementRow } from './statement-row.tsx';
import type { StatementActs } from './use-statement-acts.ts';

export interface PanelLineProps {
  line: StatementLine;
  article: Article;
  acts: StatementActs;
  current: FoundStatement | null;
  onShow: (spans: readonly StatementSpan[]) => void;
  onOpen: (statement: FoundStatement) => void;
  onOpenPassage: (id: string) => void;
  onFold: (fold: Fold) => void;
}

/** One line of the panel: a statement, the head of a speaker, or what is folded away. */
export function PanelLine(props: PanelLineProps) {
  const { line, article, acts, current, onShow, onOpen, onOpenPassage, onFold } = props;
  switch (line.type) {
    case 'speaker':
      return <SpeakerHead line={line} acts={acts} />;
    case 'fold':
      return <FoldHead line={line} onFold={onFold} />;
    case 'statement':
      return (
        <StatementRow
          statement={line.statement}
          isCurrent={current !== null && keyOfStatement(current) === line.key}
          isSpeakerShown={!line.isUnderName}
          language={article.language}
          dir={article.dir}
          acts={acts}
          onOpen={() => onOpen(line.statement)}
          onOpenPassage={onOpenPassage}
          onPoint={(isOn) => {
            const meant = isOn ? line.statement : current;
            onShow(meant === null ? [] : partsOf(meant));
          }}
        />
      );
  }
}

function SpeakerHead({
  line,
  acts,
}: {
  line: Extract<StatementLine, { type: 'speaker' }>;
  acts: StatementActs;
}) {
  const { t } = useMessages();
  const open = line.statements.filter(({ state }) => state !== 'kept').length;
  return (
    <header className="statements-speaker">
      <h3>{line.name === '' ? t('statements.nobody') : <bdi>{line.name}</bdi>}</h3>
      {line.role !== null && <bdi className="statements-role">{line.role}</bdi>}
      {open > 1 && line.name !== '' && (
        <button type="button" className="statements-keep-all" onClick={() => acts.keep(line.statements)}>
          {t('statements.keep-all', { count: open })}
        </button>
      )}
    </header>
  );
}

function FoldHead({
  line,
  onFold,
}: {
  line: Extract<StatementLine, { type: 'fold' }>;
  onFold: (fold: Fold) => void;
}) {
  const { t } = useMessages();
  return (
    <button
      type="button"
      className={joinClasses('statements-fold', line.isOpen && 'statements-fold-open')}
      aria-expanded={line.isOpen}
      onClick={() => onFold(line.fold)}
    >
      <ChevronRight size={12} aria-hidden />
      {t(`statements.fold-${line.fold}`, { count: line.count })}
    </button>
  );
}
