import { X } from 'lucide-react';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { joinClasses } from './join-classes.ts';
import './toast.css';

export interface ToastMessage {
  words: string;
  /** A second, softer line: what to do. */
  hint?: string | undefined;
  tone?: 'plain' | 'danger';
  act?: { words: string; run: () => void } | undefined;
}

interface ShownToast extends ToastMessage {
  id: number;
}

/** Says something at the lower edge, for a while. */
export type ShowToast = (message: ToastMessage) => void;

const ToastContext = createContext<ShowToast | null>(null);
const MOST_AT_ONCE = 3;
const STAYS_MS = 6_000;
const ERROR_STAYS_MS = 12_000;

/** @returns the function that says something; it stays the same from render to render */
export function useToast(): ShowToast {
  const show = use(ToastContext);
  if (show === null) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

/**
 * The same words are said once. Undo means the last act: what an older message offered to take back is no longer
 * that, so a new offer takes its place. Errors stay until they are read.
 */
function isReplaced(older: ToastMessage, newer: ToastMessage): boolean {
  if (older.words === newer.words) return true;
  return older.tone !== 'danger' && older.act !== undefined && newer.act !== undefined;
}

/** Holds what is being said: the newest below, three at most. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useMessages();
  const [toasts, setToasts] = useState<ShownToast[]>([]);
  const nextId = useRef(1);
  const show = useCallback<ShowToast>((message) => {
    const id = nextId.current++;
    setToasts((now) =>
      [...now.filter((one) => !isReplaced(one, message)), { ...message, id }].slice(-MOST_AT_ONCE),
    );
  }, []);
  const drop = useCallback((id: number) => setToasts((now) => now.filter((one) => one.id !== id)), []);
  return (
    <ToastContext value={show}>
      {children}
      <section className="toasts" aria-label={t('ui.notices')} aria-live="polite" aria-relevant="additions">
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onDone={drop} />
        ))}
      </section>
    </ToastContext>
  );
}

function Toast({ toast, onDone }: { toast: ShownToast; onDone: (id: number) => void }) {
  const { t } = useMessages();
  const [isHeld, setIsHeld] = useState(false);
  const staysMs = toast.tone === 'danger' ? ERROR_STAYS_MS : STAYS_MS;
  const leave = useMemo(() => () => onDone(toast.id), [onDone, toast.id]);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(leave, staysMs);
    return () => clearTimeout(timer);
  }, [isHeld, leave, staysMs]);
  const act = toast.act;
  return (
    <div
      className={joinClasses('toast', toast.tone === 'danger' && 'toast-danger')}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <div className="toast-words">
        <p>{toast.words}</p>
        {toast.hint !== undefined && <p className="toast-hint">{toast.hint}</p>}
      </div>
      {act !== undefined && (
        <Button
          look="quiet"
          onClick={() => {
            leave();
            act.run();
          }}
        >
          {act.words}
        </Button>
      )}
      <IconButton name={t('ui.dismiss')} icon={<X size={14} />} onClick={leave} />
    </div>
  );
}
