import type { FramePage } from './article-view.ts';

/**
 * What is dragged over the article is the window's affair: the frame is a document of its own, whose drags the window does not
 * hear, and a browser goes to a file that is dropped on a document which does not take it.
 */
export function handOverDrags({ document, element }: FramePage, options: { signal: AbortSignal }): void {
  const handOver = (event: DragEvent): void => {
    event.preventDefault();
    const { dataTransfer } = event;
    element.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }));
  };
  // A browser that believes the last drag to be over this document still does not say that the next one enters it.
  document.addEventListener('dragenter', handOver, options);
  document.addEventListener('dragover', handOver, options);
  document.addEventListener('drop', (event) => event.preventDefault(), options);
}
