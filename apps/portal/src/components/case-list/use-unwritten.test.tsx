import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { useUnwritten, useUnwrittenPages } from './use-unwritten.ts';

function List({ of }: { of: string }) {
  const pages = useUnwrittenPages(50, { hasNextPage: true, endCursor: `${of}-mark` }, of);
  return (
    <section>
      <p>{`${of} ${pages.from} ${pages.after}`}</p>
      <button type="button" onClick={pages.onNext}>{`${of} next`}</button>
      <button type="button" onClick={pages.onPrevious} disabled={!pages.onPrevious}>{`${of} back`}</button>
    </section>
  );
}

function Lists() {
  const [{ after, of }] = useUnwritten();
  return (
    <>
      <p>{`asked ${of} ${after.at(-1)}`}</p>
      <List of="due" />
      <List of="hold" />
    </>
  );
}

// jsdom cannot scroll.
beforeEach(() => void vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined));

it('goes through one list at a time, and writes no cursor into the address', async () => {
  const history = createMemoryHistory({ initialEntries: ['/?office=x'] });
  const root = createRootRoute();
  const index = createRoute({ getParentRoute: () => root, path: '/', component: Lists });
  const router = createRouter({ routeTree: root.addChildren([index]), history });
  render(<RouterProvider router={router as never} />);
  const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
  const reads = (words: string) => waitFor(() => screen.getByText(words));

  await press('due next');
  await reads('due 51 due-mark');
  await reads('asked due due-mark');
  await press('hold next');
  await reads('hold 51 hold-mark');
  await reads('due 1 null');
  expect(history.location.href).toBe('/?office=x');
  history.back();
  await reads('due 51 due-mark');
  await press('due back');
  await reads('due 1 null');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'due back' }).disabled).toBe(true);
});
