import { graphql } from '../../graphql/generated/index.ts';

export const routeParts = graphql(`
  fragment RouteParts on ApprovalRoute {
    id
    version
    validFrom
    validUntil
    inForce
    mayEdit
    office {
      id
    }
    steps {
      kind
      staffFlaw
      deputyFlaw
      staff {
        id
        displayName
      }
      deputy {
        id
        displayName
      }
    }
  }
`);

/** Who may stand on a route. */
export const routeStaff = graphql(`
  fragment RouteStaff on Query {
    staffMembers(first: 100) {
      nodes {
        id
        displayName
        kana
        roles
        active
        offices {
          id
          name
          nameEn
        }
      }
    }
  }
`);

export const setApprovalRouteMutation = graphql(`
  mutation SetApprovalRoute($input: SetApprovalRouteInput!) {
    setApprovalRoute(input: $input) {
      __typename
      ... on ApprovalRouteSaved {
        route {
          id
          ...RouteParts
        }
      }
      ... on Refusal {
        code
        clause
        messageJa
        messageEn
      }
      ... on InvalidInput {
        issues {
          path
          code
          messageJa
          messageEn
        }
      }
      ... on StaleVersion {
        currentVersion
        changedBy
        changedAt
        changes {
          field
          yours
          theirs
        }
      }
    }
  }
`);
