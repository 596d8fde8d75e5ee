import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/cases/$caseId/consent')({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/cases/$caseId/consent"!</div>;
}
