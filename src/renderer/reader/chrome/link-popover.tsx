import { ExternalLink } from 'lucide-react';
import { useApi } from '../../api/api-context.tsx';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { Box } from '../marking/place-bar.ts';
import './link-popover.css';

export interface LinkPopoverProps {
  url: string;
  at: Box;
  onClose: () => void;
}

/** A link never leads away by itself: its whole address is shown, and the host's browser opens it when asked to. */
export function LinkPopover({ url, at, onClose }: LinkPopoverProps) {
  const { t } = useMessages();
  const { bridge } = useApi();
  const toast = useToast();
  const open = async (): Promise<void> => {
    onClose();
    const wasOpened = await bridge.openExternal(url);
    if (!wasOpened) toast({ words: t('reader.link.not-opened'), hint: url, tone: 'danger' });
  };
  const isMail = /^mailto:/iu.test(url);
  return (
    <Popover
      name={t('reader.link')}
      at={at}
      align="start"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="link-popover"
    >
      <p className="link-popover-url" dir="ltr">
        {url}
      </p>
      <Button icon={<ExternalLink size={14} />} onClick={() => void open()}>
        {t(isMail ? 'reader.link.mail' : 'reader.link.browser')}
      </Button>
    </Popover>
  );
}
