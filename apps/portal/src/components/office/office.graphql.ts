import { graphql } from '../../graphql/generated/index.ts';

export const officeParts = graphql(`
  fragment OfficeParts on Office {
    id
    name
    nameEn
    townCodes
    phone
    qualifiedOutreachWorkers
    calendar {
      version
      closed
      open
      weekly {
        day
        opens
        closes
      }
    }
  }
`);

export const setOfficeCalendarMutation = graphql(`
  mutation SetOfficeCalendar($input: SetOfficeCalendarInput!) {
    setOfficeCalendar(input: $input) {
      __typename
      ... on OfficeSaved {
        office {
          id
          ...OfficeParts
        }
      }
      ...RefusalAnswer
      ...InvalidAnswer
      ...StaleAnswer
    }
  }
`);
