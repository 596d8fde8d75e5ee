import { graphql } from '../../graphql/generated/index.ts';

/** The note with its circle as it is now: whoever came into it reads the words from here on. */
export const circleSavedAnswer = graphql(`
  fragment CircleSavedAnswer on ContactSaved {
    contact {
      id
      ...ContactEntry
    }
  }
`);

export const widenCircleMutation = graphql(`
  mutation WidenCircle($input: WidenCircleInput!) {
    widenCircle(input: $input) {
      ...CircleSavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const narrowCircleMutation = graphql(`
  mutation NarrowCircle($input: NarrowCircleInput!) {
    narrowCircle(input: $input) {
      ...CircleSavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);

export const openCircleMutation = graphql(`
  mutation OpenCircle($input: OpenCircleInput!) {
    openCircle(input: $input) {
      ...CircleSavedAnswer
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
