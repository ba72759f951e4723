import { wordsOf } from './i18n.ts'

/** What every page says (通用用语). */
export const useSharedWords = wordsOf('shared', {
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  retry: ['重试', 'Try again'],
  remove: ['删除', 'Remove'],
  add: ['添加', 'Add'],
  print: ['打印', 'Print'],
  loading: ['正在读取……', 'Loading …'],
  done: ['已办理。', 'Done.'],
  reason: ['理由', 'Reason'],
  required: ['请填写。', 'Please fill this in.'],
  all: ['全部', 'All'],
  more: ['更多', 'More'],
  requestId: ['问题编号：{{id}}', 'Request: {{id}}'],
  noSecrets: ['不得录入涉密信息', 'No state secrets may be entered'],
  noSecretsHere: ['本系统不得录入涉密信息', 'No state secrets may be entered into this system'],
  passwordRule: [
    '至少8个字符，大写字母、小写字母、数字、符号中至少三种，不含用户名中连续三个字符。',
    'At least 8 characters, three of: capitals, small letters, digits, signs; no three characters in a row of the name.',
  ],
})
