import { Copy, FileText, FolderPlus, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../api/api-context.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { MarkdownNote } from '../ui/markdown-note.tsx';
import { PassageCard } from '../ui/passage-card.tsx';
import { CardEditor } from './card-editor.tsx';
import { PickBox } from './pick-box.tsx';
import { usePassageRows, type PassageRowsProps } from './use-passage-rows.ts';

/** The passages as cards, those that belong together under one heading. */
export function PassageList(props: PassageRowsProps) {
  const { rows, picking, onOpen, onPut, inCollection } = props;
  const { bridge } = useApi();
  const { t } = useMessages();
  const [editedId, setEditedId] = useState<string | null>(null);
  const [overIndex, setOverIndex] = useState<number | null>(null);
  const current = rows[picking.at]?.passage;
  const list = usePassageRows(props, {
    rowPx: 168,
    keys: {
      onEdit: () => setEditedId(current?.id ?? null),
      onEnter: () => current && onOpen(current),
    },
  });
  const { scroller, virtual, copy } = list;
  const renderNote = (note: string) => (
    <MarkdownNote note={note} onLink={(url) => void bridge.openExternal(url)} />
  );
  return (
    <div className="passages-scroller" ref={scroller} tabIndex={-1} onDragEnd={() => setOverIndex(null)}>
      <ul className="passages-list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const { passage, heading } = row;
          const isEdited = passage.id === editedId;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-current={index === picking.at}
              className={joinClasses('passages-row', overIndex === index && 'passages-drop')}
              style={{ transform: `translateY(${String(start)}px)` }}
              draggable={!isEdited}
              onDragStart={(event) => list.startDrag(event, passage)}
              onDragOver={(event) => list.takeDrag(event) && setOverIndex(index)}
              onDrop={(event) => {
                setOverIndex(null);
                if (inCollection !== null) list.drop(event, index);
              }}
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
                isSelected={picking.picked.has(passage.id)}
                isCurrent={index === picking.at}
                renderNote={renderNote}
                onOpen={() => onOpen(passage)}
                acts={
                  <>
                    <IconButton
                      name={t('passages.open')}
                      icon={<FileText size={14} />}
                      onClick={() => onOpen(passage)}
                    />
                    <IconButton
                      name={t('passages.edit-here')}
                      command="passages.edit"
                      icon={<Pencil size={14} />}
                      onClick={() => {
                        picking.move(index);
                        setEditedId(passage.id);
                      }}
                    />
                    <IconButton
                      name={t('passages.collection.put')}
                      command="passages.put"
                      icon={<FolderPlus size={14} />}
                      onClick={() => onPut([passage.id])}
                    />
                    <IconButton
                      name={t('passages.copy-citation')}
                      icon={<Copy size={14} />}
                      onClick={() => void copy([passage.id])}
                    />
                  </>
                }
              />
              {isEdited && (
                <CardEditor
                  passage={passage}
                  onDone={() => {
                    setEditedId(null);
                    scroller.current?.focus();
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
