/**
 * `/components.html` of `npm run dev`: every component of ui/ in every state, in the theme that `#dark` names. It is not
 * built into the program. e2e/screens.spec.ts compares a picture of it, so that a change of look is seen.
 */
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../language/language-provider.tsx';
import { loadMessages } from '../language/load-messages.ts';
import { KeyNamesContext } from '../ui/key-names.ts';
import { ToastProvider } from '../ui/toast.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { ComponentsPage } from './components-page.tsx';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/forced-colors.css';

const showTheme = (): void => {
  document.documentElement.dataset.theme = location.hash.slice(1) || 'light';
};
window.addEventListener('hashchange', showTheme);
showTheme();

const root = document.getElementById('root');
if (root === null) throw new Error('components.html has no #root');
const messages = await loadMessages('en');
createRoot(root).render(
  <LanguageProvider first={messages}>
    <TooltipProvider delayDuration={0}>
      <ToastProvider>
        <KeyNamesContext value={(command) => (command === 'story.archive' ? 'e' : undefined)}>
          <ComponentsPage />
        </KeyNamesContext>
      </ToastProvider>
    </TooltipProvider>
  </LanguageProvider>,
);
