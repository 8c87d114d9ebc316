import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import type { Messages } from '../language/make-messages.ts';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface KeptBetweenProps {
  /** Days as `2026-11-22`; empty where nothing is asked. */
  from: string;
  to: string;
  onChange: (change: { keptFrom?: string; keptTo?: string }) => void;
}

/** When passages were kept: from a day, to a day, or both. */
export function KeptBetween({ from, to, onChange }: KeptBetweenProps) {
  const messages = useMessages();
  const { t } = messages;
  const range = sayRange(from, to, messages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      name={t('passages.kept')}
      align="end"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      className="passages-dates"
      trigger={
        <Button icon={<CalendarDays size={14} />} aria-label={t('passages.kept.is', { range })}>
          {range}
        </Button>
      }
    >
      <TextField
        label={t('passages.kept.from')}
        type="date"
        max={to === '' ? undefined : to}
        value={from}
        onChange={(event) => onChange({ keptFrom: event.target.value })}
      />
      <TextField
        label={t('passages.kept.to')}
        type="date"
        min={from === '' ? undefined : from}
        value={to}
        onChange={(event) => onChange({ keptTo: event.target.value })}
      />
    </Popover>
  );
}

function sayRange(from: string, to: string, { t, sayDate }: Messages): string {
  if (from === '' && to === '') return t('passages.kept.any');
  if (from === '') return t('passages.kept.until-day', { day: sayDate(to) });
  return to === ''
    ? t('passages.kept.from-day', { day: sayDate(from) })
    : t('passages.kept.between', { from: sayDate(from), to: sayDate(to) });
}
