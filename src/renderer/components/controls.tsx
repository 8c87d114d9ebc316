import { Archive, Plus, Star } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneResizer } from '../ui/pane-resizer.tsx';
import { TagInput } from '../ui/tag-input.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { Part } from './part.tsx';
import { arabic, completions, longWord } from './samples.ts';

const looks = ['main', 'plain', 'quiet', 'danger'] as const;
const states = ['hover', 'active', 'focus-visible'] as const;

export function Buttons() {
  return (
    <Part name="Buttons">
      {looks.map((look) => (
        <div key={look} className="components-line">
          <Button look={look}>{look}</Button>
          {states.map((state) => (
            <Button key={state} look={look} data-force={state}>
              {state}
            </Button>
          ))}
          <Button look={look} disabled>
            disabled
          </Button>
          <Button look={look} icon={<Plus size={16} />}>
            with an icon
          </Button>
        </div>
      ))}
      <div className="components-line">
        <IconButton name="Archive" command="story.archive" icon={<Archive size={16} />} />
        {states.map((state) => (
          <IconButton key={state} name={state} data-force={state} icon={<Archive size={16} />} />
        ))}
        <IconButton name="Pressed" isPressed icon={<Star size={16} />} />
        <IconButton name="Disabled" disabled icon={<Archive size={16} />} />
        <Button>{arabic}</Button>
        <Button>{longWord}</Button>
      </div>
    </Part>
  );
}

export function Fields() {
  const [tags, setTags] = useState<readonly string[]>(['bridges', arabic, longWord]);
  const nothing = (): void => undefined;
  return (
    <Part name="Fields">
      <TextField label="Empty" placeholder="An address, or words" />
      <TextField label="Filled, with a hint" defaultValue={arabic} hint="As it stands on the page." />
      <TextField label="Focus" data-force="focus-visible" defaultValue="bridge" />
      <TextField label="Wrong" defaultValue="2026-13" problem="A month is 01 to 12." />
      <TextField label="Disabled" disabled defaultValue="bridge" />
      <TextArea label="Several lines" defaultValue={`Ask for the report.\n${longWord}`} />
      <Combobox label="Combobox" value="ports" completions={completions} onChange={nothing} />
      <TagInput
        tags={tags}
        completions={completions}
        onAdd={(tag) => setTags([...tags, tag])}
        onRemove={(tag) => setTags(tags.filter((one) => one !== tag))}
      />
      <TagInput label="No tags yet" tags={[]} completions={[]} onAdd={nothing} onRemove={nothing} />
      <div className="components-resizer">
        <PaneResizer
          name="Pane width"
          widthPx={120}
          leastPx={80}
          mostPx={200}
          onResize={nothing}
          onSettle={nothing}
        />
      </div>
    </Part>
  );
}
