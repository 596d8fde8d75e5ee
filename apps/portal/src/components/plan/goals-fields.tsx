import { useFieldArray, useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { Button, fieldId, Icon } from '../../ui/index.ts';
import { goalDomainWord } from '../domain-words.ts';
import { emptyGoal, type GoalValues } from './plan-content.ts';
import type { PlanInput } from './plan-schema.ts';

const F = fieldsFor<PlanInput>();
const domains: readonly GoalValues['domain'][] = ['DAILY_LIFE', 'SOCIAL', 'ECONOMIC'];

/** Goals in the own words of the client and of the family, in three kinds none of which stands above another. */
export function GoalsFields() {
  const { control } = useFormContext<PlanInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'goals', keyName: 'key' });
  return (
    <div id={fieldId('goals')} className="space-y-5">
      {domains.map((domain) => (
        <fieldset key={domain} className="rounded-8 border border-line p-4">
          <legend className="px-1 font-bold">{goalDomainWord(domain)}</legend>
          {fields.map((goal, index) =>
            goal.domain === domain ? (
              <div key={goal.key} className="flex items-start gap-2">
                <div className="min-w-0 flex-1">
                  <F.TextArea
                    name={`goals.${index}.words`}
                    label={
                      goal.whose === 'FAMILY'
                        ? m.closing_goal_family_words({ domain: goalDomainWord(domain) })
                        : m.plan_goal_words({ domain: goalDomainWord(domain) })
                    }
                    rows={2}
                    required
                  />
                </div>
                <Button
                  variant="quiet"
                  size="small"
                  onPress={() => remove(index)}
                  aria-label={
                    goal.whose === 'FAMILY'
                      ? m.closing_goal_family_remove({ domain: goalDomainWord(domain) })
                      : m.plan_goal_remove_named({ domain: goalDomainWord(domain) })
                  }
                >
                  {m.plan_remove()}
                </Button>
              </div>
            ) : null,
          )}
          <div className="flex flex-wrap gap-2">
            <Button variant="secondary" size="small" onPress={() => append(emptyGoal(domain))}>
              <Icon name="plus" size={16} />
              {m.plan_goal_add()}
              <span className="sr-only">{goalDomainWord(domain)}</span>
            </Button>
            <Button variant="secondary" size="small" onPress={() => append(emptyGoal(domain, 'FAMILY'))}>
              <Icon name="plus" size={16} />
              {m.closing_goal_family_write()}
              <span className="sr-only">{goalDomainWord(domain)}</span>
            </Button>
          </div>
        </fieldset>
      ))}
    </div>
  );
}
