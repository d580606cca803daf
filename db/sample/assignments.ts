/** Lead pictures given to stories whose own file names none: story key → key of `photos.ts` and its caption. */
export const assignments: Record<string, { photo: string; caption: string; archive?: true }> = {
  'gauge-reopens': {
    photo: 'gauge-tower',
    caption: 'برج المقياس على رصيف النهر ساعة الغروب، كما رسمه قسم الفن. الباب في أسفله يُفتح للزوار منذ أمس.',
  },
  'night-tram': {
    photo: 'tram-night',
    caption: 'عربة من الخط 3 عند المحطة بعد منتصف الليل، كما رسمها قسم الفن: خمسة ركاب، وسادس ينتظر على الرصيف.',
  },
  'shade-stops': {
    photo: 'awnings',
    caption: 'مظلات من قماش مشدود تحت سماء الظهيرة. هذا ما يطلبه سكان الضاحية: ظل عند الموقف ومقعد.',
  },
  'roof-rooms': {
    photo: 'rooftops-sunset',
    caption: 'سطوح المدينة ساعة الغروب. فوق كثير منها غرف لم يكن لها عنوان.',
    archive: true,
  },
  'lift-building': {
    photo: 'spiral-stairs',
    caption: 'درج حلزوني من أعلى. حين يتوقف المصعد لا يبقى للطابق السابع سوى العد.',
  },
  'lamp-posts': {
    photo: 'bridge-night',
    caption: 'ممشى جسر بإضاءة بيضاء. اختار سكان حي النحاسين لشوارعهم الضوء الأصفر.',
    archive: true,
  },
  'postman-dogs': {
    photo: 'window-dogs',
    caption: 'كلبان في شباك واحد. في الدفتر علامتان متجاورتان باللون الأخضر: ينبحان من باب الواجب.',
  },
  'port-sails-again': {
    photo: 'bridge-cables',
    caption: 'المصب من فوق الجسر المعلق: سماء صافية وشاطئ طمي كشفه الماء حين تراجع.',
  },
  'river-rise-live': {
    photo: 'wind-tree',
    caption: 'شجرة أمالتها الريح حتى صار الميل شكلها، صورة قديمة من تلال الساحل.',
    archive: true,
  },
  'council-budget': {
    photo: 'phone-facade',
    caption: 'زائرة تصور واجهة ذات أعمدة في ساحة المجلس، قبل الجلسة التي استمرت سبع ساعات.',
  },
  'lost-water': {
    photo: 'stream',
    caption: 'جدول من روافد النهر فوق المأخذ. من كل ثلاثة لترات تضخها المحطة يضيع لتر تقريبًا قبل أن يصل.',
  },
  'island-plastic': {
    photo: 'island',
    caption: 'جزيرتان صغيرتان غير مأهولتين من الجو. كانت الأكياس الطائرة تعلق بأشجارهما.',
    archive: true,
  },
  'evening-labs': {
    photo: 'lab-roof',
    caption: 'مبنى بسقف خشبي بارز وواجهة من الزجاج في حرم الجامعة، حيث تستقبل المعامل تلاميذ المساء.',
  },
  'market-scales': {
    photo: 'market-scale',
    caption: 'كفة الطماطم هي الأثقل في الرسم. في السوق حدث ذلك مرة واحدة من عشرين.',
  },
  'boat-clinic': {
    photo: 'rowing-boat',
    caption: 'العيادة البيضاء في مئتي المتر الأخيرة قبل القرية، والمحرك صامت.',
  },
  'less-salt-bread': {
    photo: 'bread-salt',
    caption: 'أرغفة ووعاء ملح. كانت ثلاثة أرغفة تحمل 4.5 جرام منه، وصارت تحمل 3.6.',
  },
  'coast-ticket': {
    photo: 'sea-gulls',
    caption: 'نوارس فوق الشاطئ. يمر خط الساحل بمحاذاة البحر في أكثر من نصف مسافته.',
  },
}
