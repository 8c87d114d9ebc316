import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from './icon-button.tsx';
import { joinClasses } from './join-classes.ts';
import { useFocusBack } from './use-focus-back.ts';
import './dialog.css';

export interface DialogProps {
  title: string;
  /** One sentence beneath the title. */
  about?: ReactNode;
  onClose: () => void;
  /** `small` 420, `medium` 560, `large` 820, `bare` without head (a palette, a picture). */
  size?: 'small' | 'medium' | 'large' | 'bare';
  footer?: ReactNode;
  /** Escape was pressed. True: it meant something within, and the dialog stays. */
  onEscape?: () => boolean;
  className?: string;
  children: ReactNode;
}

/** What floats above all else until it is closed: Esc, the cross, a click beside it. Mount it to open it. */
export function Dialog({ title, about, onClose, onEscape, size = 'medium', ...props }: DialogProps) {
  const { footer, className, children } = props;
  const { t } = useMessages();
  const content = useRef<HTMLDivElement>(null);
  const focusBack = useFocusBack(true);
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-shade" />
        <Radix.Content
          ref={content}
          className={joinClasses('dialog', `dialog-${size}`, className)}
          onOpenAutoFocus={(event) => {
            // Reached only when no field inside asked for the focus: the cross must not be lit up instead.
            event.preventDefault();
            content.current?.focus();
          }}
          onCloseAutoFocus={focusBack}
          onEscapeKeyDown={(event) => {
            if (onEscape?.() === true) event.preventDefault();
          }}
          {...(about === undefined && { 'aria-describedby': undefined })}
        >
          {size === 'bare' ? (
            <Radix.Title className="visually-hidden">{title}</Radix.Title>
          ) : (
            <header className="dialog-head">
              <Radix.Title className="dialog-title">{title}</Radix.Title>
              <Radix.Close asChild>
                <IconButton name={t('ui.close')} icon={<X size={16} />} />
              </Radix.Close>
            </header>
          )}
          <div className="dialog-body">
            {about !== undefined && <Radix.Description className="dialog-about">{about}</Radix.Description>}
            {children}
          </div>
          {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
