import { BookOpen, ExternalLink } from 'lucide-react';
import { useApi } from '../../api/api-context.tsx';
import { useCall } from '../../api/queries.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { Box } from '../marking/place-bar.ts';
import './link-popover.css';

export interface LinkPopoverProps {
  url: string;
  at: Box;
  /** Opens the story that the link leads to, where the library has it. */
  onOpenArticle: (articleId: string) => void;
  onClose: () => void;
}

/**
 * A link never leads away by itself: its whole address is shown, with the story that was saved from it, and the host's browser
 * opens it when asked to.
 */
export function LinkPopover({ url, at, onOpenArticle, onClose }: LinkPopoverProps) {
  const { t, sayMoment } = useMessages();
  const { bridge } = useApi();
  const toast = useToast();
  const open = async (): Promise<void> => {
    onClose();
    const wasOpened = await bridge.openExternal(url);
    if (!wasOpened) toast({ words: t('reader.link.not-opened'), hint: url, tone: 'danger' });
  };
  const isMail = /^mailto:/iu.test(url);
  const kept = useCall('articles.at', { url }, { isEnabled: !isMail }).data?.article ?? null;
  return (
    <Popover
      name={t('reader.link')}
      at={at}
      align="start"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="link-popover"
    >
      {kept !== null && (
        <div className="link-popover-kept">
          <p>{t('reader.link.kept', { moment: sayMoment(kept.savedAt) })}</p>
          <strong dir="auto">{kept.title}</strong>
          {kept.excerpt !== '' && <p dir="auto">{kept.excerpt}</p>}
          <Button
            look="main"
            icon={<BookOpen size={14} />}
            onClick={() => {
              onClose();
              onOpenArticle(kept.id);
            }}
          >
            {t('reader.link.open-kept')}
          </Button>
        </div>
      )}
      <p className="link-popover-url" dir="ltr">
        {url}
      </p>
      <Button icon={<ExternalLink size={14} />} onClick={() => void open()}>
        {t(isMail ? 'reader.link.mail' : 'reader.link.browser')}
      </Button>
    </Popover>
  );
}
