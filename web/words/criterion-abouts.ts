import type { Words } from '@thuocdo/engine'

/** What the parts of the great national indices measure, for readers who know only their names; by index and code, for all editions. */
const abouts: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    'pci/entry': {
      vi: 'Đo việc thành lập doanh nghiệp và đi vào hoạt động mất bao lâu, phải có bao nhiêu giấy phép và có dễ xin hay không.',
      en: 'Measures how long it takes to register a firm and start work, and how many licences that needs and how hard they are to obtain.',
    },
    'pci/land': {
      vi: 'Đo việc doanh nghiệp có được mặt bằng dễ hay khó, và có yên tâm sử dụng lâu dài hay không: rủi ro bị thu hồi, mức bồi thường.',
      en: 'Measures how easily firms obtain land, and how safe they feel in using it: the risk of expropriation, and the compensation.',
    },
    'pci/transparency': {
      vi: 'Đo việc doanh nghiệp có tiếp cận được quy hoạch, văn bản của tỉnh mà không cần quen biết hay không, và có lường trước được việc thực thi quy định hay không.',
      en: 'Measures whether firms can see plans and documents of the province without connections, and can foresee how rules will be applied.',
    },
    'pci/time': {
      vi: 'Đo thời gian doanh nghiệp phải dành cho thủ tục hành chính và cho các cuộc thanh tra, kiểm tra.',
      en: 'Measures the time that firms spend on administrative procedures and on inspections.',
    },
    'pci/informal': {
      vi: 'Đo việc doanh nghiệp có phải trả những khoản ngoài quy định hay không, nhiều hay ít, và trả rồi thì công việc có xong hay không.',
      en: 'Measures whether firms have to pay unofficial charges, how much, and whether paying brings the result.',
    },
    'pci/bias': {
      vi: 'Đo việc doanh nghiệp nhỏ và vừa, tư nhân có được đối xử ngang với doanh nghiệp nhà nước, doanh nghiệp nước ngoài và doanh nghiệp thân quen hay không.',
      en: 'Measures whether small and private firms are treated like state-owned, foreign and well-connected ones.',
    },
    'pci/proactivity': {
      vi: 'Đo việc lãnh đạo tỉnh có sáng tạo, quyết đoán khi vận dụng quy định của Trung ương và gỡ khó cho doanh nghiệp hay không.',
      en: 'Measures whether provincial leaders are inventive and decisive in applying central rules and in solving the problems of firms.',
    },
    'pci/support': {
      vi: 'Đo các dịch vụ và chính sách giúp doanh nghiệp: xúc tiến thương mại, tìm đối tác, thông tin thị trường, công nghệ.',
      en: 'Measures services and policies that help firms: trade promotion, finding partners, market information, technology.',
    },
    'pci/labor': {
      vi: 'Đo chất lượng giáo dục, dạy nghề, giới thiệu việc làm của tỉnh: doanh nghiệp có tuyển được lao động cần thiết hay không.',
      en: 'Measures the province’s education, vocational training and job placement: whether firms find the workers that they need.',
    },
    'pci/legal': {
      vi: 'Đo lòng tin của doanh nghiệp vào tòa án và cơ quan pháp luật của tỉnh khi có tranh chấp hoặc bị nhũng nhiễu.',
      en: 'Measures how far firms trust the province’s courts and legal bodies in disputes or against harassment.',
    },
    'papi/1': {
      vi: 'Người dân biết quyền của mình, tham gia bầu cử và đóng góp ở thôn, tổ dân phố đến đâu.',
      en: 'How far citizens know their rights, take part in elections and contribute in their village or neighbourhood.',
    },
    'papi/2': {
      vi: 'Người dân được biết đến đâu về danh sách hộ nghèo, thu chi ngân sách cấp xã, quy hoạch sử dụng đất.',
      en: 'How much citizens learn of the list of poor households, the communal budget and land-use plans.',
    },
    'papi/3': {
      vi: 'Người dân gặp được chính quyền hay không, khiếu nại, kiến nghị có được trả lời hay không.',
      en: 'Whether citizens can meet their authorities, and whether complaints and proposals are answered.',
    },
    'papi/4': {
      vi: 'Người dân thấy tham nhũng, hối lộ ở chính quyền, bệnh viện, trường học, khi xin việc nhiều hay ít.',
      en: 'How much corruption and bribery citizens see in authorities, hospitals, schools and public recruitment.',
    },
    'papi/5': {
      vi: 'Người dân làm chứng thực, giấy tờ đất đai, giấy tờ cá nhân thuận lợi đến đâu.',
      en: 'How smoothly citizens get certifications, land papers and personal papers.',
    },
    'papi/6': {
      vi: 'Người dân đánh giá bệnh viện công, trường tiểu học công, điện nước đường sá, an ninh nơi mình ở.',
      en: 'How citizens judge public hospitals, public primary schools, basic infrastructure and safety where they live.',
    },
    'papi/7': {
      vi: 'Người dân đánh giá việc bảo vệ môi trường, chất lượng không khí và nguồn nước nơi mình ở.',
      en: 'How citizens judge the protection of the environment, the air and the water where they live.',
    },
    'papi/8': {
      vi: 'Người dân có Internet, có dùng được cổng thông tin của chính quyền và được trả lời qua mạng hay không.',
      en: 'Whether citizens have the Internet, can use the portals of their authorities, and are answered online.',
    },
  }),
)

/** What a criterion of an index measures; nothing where its name and its parts say all that is known. */
export const criterionAbout = (index: string, code: string): Words | undefined =>
  abouts.get(`${index}/${code}`)
