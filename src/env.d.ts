declare module '*?worker-text' {
  const text: string
  export default text
}
declare module '*?kernel' {
  const base64: string
  export default base64
}
declare module '*?kernel&relaxed' {
  const base64: string
  export default base64
}
