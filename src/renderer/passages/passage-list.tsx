import { Copy, FileText } from 'lucide-react';
import { useApi } from '../api/api-context.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MarkdownNote } from '../ui/markdown-note.tsx';
import { PassageCard } from '../ui/passage-card.tsx';
import { PickBox } from './pick-box.tsx';
import { usePassageRows, type PassageRowsProps } from './use-passage-rows.ts';

/** The passages as cards, those that belong together under one heading. */
export function PassageList(props: PassageRowsProps) {
  const { rows, picking, onOpen } = props;
  const { t } = useMessages();
  const { bridge } = useApi();
  const { scroller, virtual, copy } = usePassageRows(props, { rowPx: 168 });
  return (
    <div className="passages-scroller" ref={scroller} tabIndex={-1}>
      <ul className="passages-list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const { passage, heading } = row;
          const isPicked = picking.picked.has(passage.id);
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-current={index === picking.at}
              className="passages-row"
              style={{ transform: `translateY(${String(start)}px)` }}
              onClick={(event) => {
                if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return;
                event.preventDefault();
                event.stopPropagation();
                picking.pick(index, event.shiftKey);
              }}
            >
              {heading !== null && <h2 className="passages-heading">{heading}</h2>}
              <PickBox index={index} id={passage.id} picking={picking} />
              <PassageCard
                passage={passage}
                isSelected={isPicked}
                isCurrent={index === picking.at}
                renderNote={(note) => (
                  <MarkdownNote note={note} onLink={(url) => void bridge.openExternal(url)} />
                )}
                onOpen={() => onOpen(passage)}
                acts={
                  <>
                    <IconButton
                      name={t('passages.open')}
                      icon={<FileText size={14} />}
                      onClick={() => onOpen(passage)}
                    />
                    <IconButton
                      name={t('passages.copy-citation')}
                      icon={<Copy size={14} />}
                      onClick={() => void copy([passage.id])}
                    />
                  </>
                }
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
