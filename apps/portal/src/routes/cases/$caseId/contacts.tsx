import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/cases/$caseId/contacts')({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/cases/$caseId/contacts"!</div>;
}
