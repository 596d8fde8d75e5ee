import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/inbox/$referralId')({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/inbox/$referralId"!</div>;
}
