import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '../commands/use-commands.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Popover } from '../ui/popover.tsx';
import { NarrowPanel, type NarrowPanelProps } from './narrow-panel.tsx';
import './narrow-panel.css';

/** Opens the panel that narrows what was found; it stays open while one chooses. */
export function NarrowButton(props: NarrowPanelProps) {
  const { t } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  useCommands([
    { id: 'find.narrow', run: () => setIsOpen(true) },
    { id: 'find.narrow-always', run: () => setIsOpen(true) },
  ]);
  return (
    <Popover
      name={t('search.narrow')}
      className="narrow-panel"
      trigger={<IconButton name={t('search.narrow')} command="find.narrow" icon={<ListFilter size={16} />} />}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      align="start"
    >
      <NarrowPanel {...props} />
    </Popover>
  );
}
