import { useMessages } from '../language/language-provider.tsx';

/** A file on its way: how much of it is there, and that it is being read. */
export function GivingBar({ name, share }: { name: string; share: number }) {
  const { t } = useMessages();
  const words = t(share < 1 ? 'importing.giving' : 'importing.reading', { name });
  return (
    <div className="import-giving" role="status">
      <p>{words}</p>
      <ProgressBar name={words} done={share} total={1} />
    </div>
  );
}

/** How far something is. */
export function ProgressBar({ name, done, total }: { name: string; done: number; total: number }) {
  return (
    <span
      className="import-progress"
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <span style={{ transform: `scaleX(${String(done / Math.max(1, total))})` }} />
    </span>
  );
}
