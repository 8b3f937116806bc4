/** The words of the gallery of charts, in Vietnamese. */
export const gallery = {
  title: 'Bộ biểu đồ',
  lead: 'Mỗi biểu đồ trả lời một câu hỏi. Dưới đây là từng biểu đồ với từng trạng thái của nó.',
  fictional: 'Mọi tên gọi và con số trên trang này đều là giả định.',
  description: 'Các biểu đồ của Thước Đo và từng trạng thái của chúng, vẽ từ số liệu giả định.',
  contents: 'Các biểu đồ',
  nothing: 'Không có gì để vẽ: trang không để lại khung trống mà nói lý do bằng chữ.',
}
