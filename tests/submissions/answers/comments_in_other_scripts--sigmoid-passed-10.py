# met by: text in any script and direction
# Ответ: сигмоида. الإجابة: ‏دالة سيجمويد‏. پاسخ: تابع سیگموید می‌شود. Պատասխան՝ սիգմոիդ։
def sigmoid(z):
    """Возвращает σ(z). ‫تعيد σ(z)‬ 😀 🧮"""
    e = np.exp(-np.abs(z))  # экспонента ← الأس
    return np.where(z >= 0, 1, e) / (1 + e)
