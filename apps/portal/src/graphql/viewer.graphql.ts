import { graphql } from './generated/gql.ts';

export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      displayName
      roles
      officeIds
      townCodes
      agencyId
      organisation {
        id
        name
        kind
      }
    }
  }
`);
