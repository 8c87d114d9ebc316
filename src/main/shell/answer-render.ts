import { VerbatimError } from '../../contract/errors.ts';
import type { RenderPageOutcome } from '../../contract/host.ts';
import type { Settings } from '../../contract/settings.ts';
import type { LibraryHandle } from '../worker/library-handle.ts';
import type { PageRenderer } from './render-page.ts';

/** Draws a page when the library's settings allow it, whatever the page of the app believes. Never rejects. */
export async function answerRender(
  url: string,
  library: Pick<LibraryHandle, 'send'>,
  renderer: Pick<PageRenderer, 'render'>,
): Promise<RenderPageOutcome> {
  try {
    const answer = await library.send({ method: 'settings.get', input: {} });
    if (!answer.ok) return { outcome: 'failed', error: answer.error };
    // The library has checked what it answers.
    if (!(answer.value as Settings).renderPages) {
      throw new VerbatimError('bad-input', 'Pages are not drawn in a hidden window.', {
        hint: 'Switch it on in the settings first.',
      });
    }
    return { outcome: 'rendered', ...(await renderer.render(url)) };
  } catch (error) {
    const coded =
      error instanceof VerbatimError ? error : new VerbatimError('internal', String(error), { cause: error });
    return { outcome: 'failed', error: coded.toShape() };
  }
}
