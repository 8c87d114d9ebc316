import { Archive, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../ui/button.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { Popover } from '../ui/popover.tsx';
import { useToast } from '../ui/toast.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { Part } from './part.tsx';
import { arabic, longWord } from './samples.ts';

const nothing = (): void => undefined;

const items: MenuItem[] = [
  { words: 'Archive', command: 'story.archive', icon: <Archive size={16} />, onPick: nothing },
  { words: 'Chosen', isChecked: true, onPick: nothing },
  { words: 'Not chosen', isChecked: false, onPick: nothing },
  { words: 'Disabled', isDisabled: true, onPick: nothing },
  { words: arabic, onPick: nothing },
  { words: longWord, onPick: nothing },
  'rule',
  { words: 'Move to trash', keys: '#', icon: <Trash2 size={16} />, isDanger: true, onPick: nothing },
];

/** What floats: the menu and the tooltip open by their buttons, the sheet and the notices are there from the beginning. */
export function Floating() {
  const toast = useToast();
  useEffect(() => {
    toast({ words: 'Archived.', act: { words: 'Undo', run: nothing } });
    toast({ words: 'The library does not answer.', hint: 'It goes on by itself.', tone: 'danger' });
  }, [toast]);
  return (
    <Part name="What floats">
      <div className="components-floating">
        <Menu name="Menu" items={items} trigger={<Button>Menu</Button>} />
        <Popover
          name="Sheet"
          isOpen
          takesFocus={false}
          align="start"
          trigger={<Button>Sheet</Button>}
          className="components-sheet"
        >
          <p>A small sheet beside what it is about.</p>
        </Popover>
        <Tooltip words="Archive" command="story.archive">
          <Button>Tooltip</Button>
        </Tooltip>
      </div>
    </Part>
  );
}
