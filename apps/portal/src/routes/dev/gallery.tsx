import { createFileRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { PageNotFound } from '../../shell/page-not-found.tsx';

/** Every part on one page, in development only: the build leaves it out. */
const Gallery = import.meta.env.DEV ? lazy(() => import('../../gallery/gallery.tsx')) : PageNotFound;

export const Route = createFileRoute('/dev/gallery')({ component: () => <Gallery /> });
