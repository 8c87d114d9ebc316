import type { MarkColour } from '../../contract/passage.ts';
import type { Command } from '../commands/registry.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { useMessages } from '../language/language-provider.tsx';
import type { Translate } from '../language/make-messages.ts';
import { markColourNames } from '../ui/mark-colours.ts';
import type { LayoutKeys } from './use-passage-rows.ts';

export interface PassageKeys extends LayoutKeys {
  hasCurrent: boolean;
  hasPicked: boolean;
  isCollection: boolean;
  onMove: (step: 1 | -1) => void;
  onPick: (isRange: boolean) => void;
  onPickAll: () => void;
  onClear: () => void;
  onCopy: () => void;
  /** Into a collection, and out of the one that is shown. */
  onPut: () => void;
  onTake: () => void;
  /** One place up or down in the collection. */
  onShift: (step: 1 | -1) => void;
  onColour: (colour: MarkColour) => void;
}

const shared = { section: 'Passages', precedence: 5 } as const;

/** While the page is shown its keys come before those of the list of stories, which is not in sight. */
export function usePassageKeys(keys: PassageKeys): void {
  const { t } = useMessages();
  useCommands([...moveCommands(keys, t), ...pickCommands(keys, t), ...actCommands(keys, t)]);
}

function moveCommands(keys: PassageKeys, t: Translate): Command[] {
  const { onMoveCell } = keys;
  const moving = { ...shared, isKeyOnly: true } as const;
  return [
    {
      ...moving,
      id: 'passages.next',
      title: t('passages.command.next'),
      keys: ['j', 'ArrowDown'],
      run: () => keys.onMove(1),
    },
    {
      ...moving,
      id: 'passages.previous',
      title: t('passages.command.previous'),
      keys: ['k', 'ArrowUp'],
      run: () => keys.onMove(-1),
    },
    ...(onMoveCell === undefined
      ? []
      : (
          [
            ['left', 'ArrowLeft', -1],
            ['right', 'ArrowRight', 1],
          ] as const
        ).map(([way, key, step]) => ({
          ...moving,
          id: `passages.cell-${way}`,
          title: t(`passages.command.cell-${way}`),
          keys: [key],
          isEnabled: keys.hasCurrent,
          run: () => onMoveCell(step),
        }))),
  ];
}

function pickCommands(keys: PassageKeys, t: Translate): Command[] {
  const onCurrent = { ...shared, isEnabled: keys.hasCurrent } as const;
  return [
    {
      ...onCurrent,
      id: 'passages.pick',
      title: t('passages.command.pick'),
      keys: ['x'],
      run: () => keys.onPick(false),
    },
    {
      ...onCurrent,
      id: 'passages.pick-range',
      title: t('passages.command.pick-range'),
      keys: ['Shift+x'],
      isKeyOnly: true,
      run: () => keys.onPick(true),
    },
    {
      ...shared,
      id: 'passages.pick-all',
      title: t('passages.command.pick-all'),
      keys: ['Ctrl+a'],
      run: keys.onPickAll,
    },
    {
      ...shared,
      id: 'passages.clear',
      title: t('passages.command.clear'),
      keys: ['Escape'],
      isKeyOnly: true,
      isEnabled: keys.hasPicked,
      run: keys.onClear,
    },
  ];
}

function actCommands(keys: PassageKeys, t: Translate): Command[] {
  const onCurrent = { ...shared, isEnabled: keys.hasCurrent } as const;
  const onMeant = { ...shared, isEnabled: keys.hasCurrent || keys.hasPicked } as const;
  const inCollection = { ...onMeant, isEnabled: onMeant.isEnabled && keys.isCollection } as const;
  return [
    {
      ...onCurrent,
      id: 'passages.open',
      title: t('passages.open'),
      keys: ['Enter', 'o'],
      run: keys.onEnter,
    },
    {
      ...onCurrent,
      id: 'passages.edit',
      title: t('passages.command.edit'),
      keys: ['F2'],
      run: keys.onEdit,
    },
    { ...onMeant, id: 'passages.copy', title: t('passages.copy'), keys: ['c'], run: keys.onCopy },
    {
      ...onMeant,
      id: 'passages.put',
      title: t('passages.collection.put'),
      keys: ['b'],
      run: keys.onPut,
    },
    {
      ...inCollection,
      id: 'passages.take',
      title: t('passages.collection.take'),
      keys: ['Shift+b'],
      run: keys.onTake,
    },
    {
      ...inCollection,
      id: 'passages.up',
      title: t('passages.collection.up'),
      keys: ['Alt+ArrowUp'],
      run: () => keys.onShift(-1),
    },
    {
      ...inCollection,
      id: 'passages.down',
      title: t('passages.collection.down'),
      keys: ['Alt+ArrowDown'],
      run: () => keys.onShift(1),
    },
    ...markColourNames.map(({ colour, key }) => ({
      ...onMeant,
      id: `passages.colour.${colour}`,
      title: t('passages.command.colour', { colour: t(`ui.colour.${colour}`) }),
      keys: [key],
      run: () => keys.onColour(colour),
    })),
  ];
}
