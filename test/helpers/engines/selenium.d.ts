// What Node calls the module that the types of selenium-webdriver know as `selenium-webdriver/remote`.
declare module 'selenium-webdriver/remote/index.js' {
  export * from 'selenium-webdriver/remote';
}
