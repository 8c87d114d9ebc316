import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { sayDate } from '../ui/say-time.ts';
import { TextField } from '../ui/text-field.tsx';

export interface KeptBetweenProps {
  /** Days as `2026-11-22`; empty where nothing is asked. */
  from: string;
  to: string;
  onChange: (change: { keptFrom?: string; keptTo?: string }) => void;
}

/** When passages were kept: from a day, to a day, or both. */
export function KeptBetween({ from, to, onChange }: KeptBetweenProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      name="When it was kept"
      align="end"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      className="passages-dates"
      trigger={
        <Button icon={<CalendarDays size={14} />} aria-label={`When it was kept: ${sayRange(from, to)}`}>
          {sayRange(from, to)}
        </Button>
      }
    >
      <TextField
        label="Kept from"
        type="date"
        max={to === '' ? undefined : to}
        value={from}
        onChange={(event) => onChange({ keptFrom: event.target.value })}
      />
      <TextField
        label="Kept to"
        type="date"
        min={from === '' ? undefined : from}
        value={to}
        onChange={(event) => onChange({ keptTo: event.target.value })}
      />
    </Popover>
  );
}

function sayRange(from: string, to: string): string {
  if (from === '' && to === '') return 'Any date';
  if (from === '') return `Until ${sayDate(to)}`;
  return to === '' ? `From ${sayDate(from)}` : `${sayDate(from)} – ${sayDate(to)}`;
}
